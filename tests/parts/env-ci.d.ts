/** The part of env-ci's result that the test reads. The package has no declarations. */
declare module "env-ci" {
  export default function envCi(options: { env: Record<string, string> }): {
    commit?: string;
    branch?: string;
    tag?: string;
    pr?: string;
    prBranch?: string;
    buildUrl?: string;
  };
}
