/** Something the user can mend; its message is the one sentence that is shown. */
export class Refusal extends Error {}
