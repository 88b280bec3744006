/** A number that a campaign does not dial. */
export type BlacklistEntry = {
  readonly phone: string;
  readonly campaign: string;
  readonly username: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly name: string;
};
