/** The command was not used as it can be: the message says how. Exit code 2. */
export class Misuse extends Error {}
