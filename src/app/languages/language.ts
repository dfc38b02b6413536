/** Languages that the interface speaks; articles are quoted as they are. */
export type Language = 'en' | 'tr' | 'de' | 'fr' | 'es';
