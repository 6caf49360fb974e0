/** Matches this step's inputs and state, and tokens of the runner's services. */
const STEP_VALUES = /^(INPUT_|STATE_|ACTIONS_(RUNTIME|RESULTS|ID_TOKEN|CACHE)_)/;

/** Files with which a program could write this step's outputs or change the environment of later steps. */
const COMMAND_FILES = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];

/** Secrets that trainyard reads from a terminal's environment. */
const OWN_SECRETS = [
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "GITLAB_TOKEN",
  "GL_TOKEN",
  "SYSTEM_ACCESSTOKEN",
  "TRAINYARD_TOKEN",
  "TRAINYARD_NOTIFY",
];
const OWN_SECRET = /^TRAINYARD_.*(PASSWORD|SECRET|TOKEN)/;

const CACHE_VARIABLES = [
  "ACTIONS_CACHE_SERVICE_V2",
  "ACTIONS_CACHE_URL",
  "ACTIONS_RESULTS_URL",
  "ACTIONS_RUNTIME_TOKEN",
];

const IDENTITY_VARIABLES = ["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL"];

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the variables of GitHub's cache service, which only a build that uses it gets. */
export function cacheServiceVariables(env: Environment): Record<string, string> {
  return present(CACHE_VARIABLES, env);
}

/** Returns the variables of GitHub's service for identity tokens. A job without `id-token: write` has none. */
export function identityServiceVariables(env: Environment): Record<string, string> {
  return present(IDENTITY_VARIABLES, env);
}

function present(names: readonly string[], env: Environment): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** Returns the environment for child processes, without this step's inputs, tokens and command files. */
export function childEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !STEP_VALUES.test(name) &&
        !COMMAND_FILES.includes(name) &&
        !OWN_SECRETS.includes(name) &&
        !OWN_SECRET.test(name),
    ),
  );
}
