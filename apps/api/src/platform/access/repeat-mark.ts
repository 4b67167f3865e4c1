/** A creating request as it is recognised when it comes again. */
export interface RepeatMark {
  keyHash: string;
  bodyHash: string;
}
