/** The guild id of the terminal's library. Its user is not rate-limited. */
export const LOCAL_GUILD = 'local';
