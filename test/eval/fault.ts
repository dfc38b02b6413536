/** A fault of the caller's: its message is the one line that is printed before a non-zero exit. */
export class Fault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Fault';
  }
}
