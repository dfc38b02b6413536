/** Numbers the requests of each person, so that work that a newer request made pointless can be left out. */
export class LatestOnly {
  readonly #latest = new Map<string, number>();
  #number = 0;

  /**
   * Runs work that may first wait.
   * @param work is given a function that is true as long as the same person has not made a newer request
   */
  async run<T>(person: string, work: (isLatest: () => boolean) => Promise<T>): Promise<T> {
    const own = ++this.#number;
    this.#latest.set(person, own);
    try {
      return await work(() => this.#latest.get(person) === own);
    } finally {
      if (this.#latest.get(person) === own) this.#latest.delete(person);
    }
  }
}
