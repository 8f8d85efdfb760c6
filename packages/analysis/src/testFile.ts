const inTests =
  /(?:^|\/)(?:tests?|__tests__|[\w-]+-tests?|e2e|specs?|__mocks__|mocks?|fixtures?|__fixtures__|cypress|playwright)\/|(?:^|[./_-])(?:test|spec|e2e|mock|stories|bench)(?:-d)?\.[cm]?[jt]sx?$/i;

/** Tells whether a file holds tests or their doubles, by its path. */
export function isTestFile(file: string): boolean {
  return inTests.test(file);
}
