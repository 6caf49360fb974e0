/** Why a registry says no, in the words of the one who can change it. */
export function refusalHint(registry: string, repository: string, status: number): string {
  const owner = repository.split("/")[0] ?? repository;
  if (status === 404) {
    if (/\.dkr\.ecr\..*amazonaws\.com/.test(registry)) {
      return `Amazon ECR does not create repositories: run \`aws ecr create-repository --repository-name ${repository}\` once`;
    }
    if (registry.endsWith("-docker.pkg.dev")) return `create the Artifact Registry repository ${owner} first`;
    return "the repository may have to be created first, or the user may not see it";
  }
  if (registry === "ghcr.io") {
    return (
      `the job needs \`permissions: packages: write\`; a package that exists must name this repository under Package settings, ` +
      `Manage Actions access, with the role Write; the owner ${owner} must be the one the token belongs to; pull requests from forks cannot push`
    );
  }
  if (registry === "docker.io") {
    return `the access token needs Read & Write, and its user must be ${owner} or a member of it with write access to ${repository}`;
  }
  if (/\.dkr\.ecr\..*amazonaws\.com/.test(registry)) {
    return "the role needs ecr:GetAuthorizationToken, ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage";
  }
  if (registry.endsWith("-docker.pkg.dev") || registry.endsWith("gcr.io")) {
    return "the service account needs the role roles/artifactregistry.writer on the repository";
  }
  if (registry.endsWith(".azurecr.io")) return "the identity needs the role AcrPush on the registry";
  if (registry === "quay.io") return `the robot account needs the permission Write on ${repository}`;
  if (registry.startsWith("registry.gitlab"))
    return "the token needs the scope write_registry, or CI_JOB_TOKEN access to the project";
  return `the user needs the right to push to ${repository}`;
}
