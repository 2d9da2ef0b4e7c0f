/** The start stops on it. Its message says what is wrong and what to do; it is shown as it is, without a stack. */
export class StartRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}
