const secretNames =
  /(^|_)(token|secret|passw(or)?d|passphrase|pwd|api_?key|private_?key|secret_?key|access_?key|account_?key|credentials?)(_|$)/i;

/** Words after which a name is that of something about a secret, such as its file, and no secret itself. */
const aboutSecrets = /_(file|path|dir|folder|name|id|ids|length|size|count|type|index|limit)$/i;

/** Special tokens of language models, which are words and no secrets. */
const specialTokens = /(^|_)(pad|eos|bos|unk|sep|cls|mask|special|image|start|end|num|max|min|per|next)_token(_|$)/i;

/** Returns true for the name of a parameter or a variable whose value is a secret: `api-key`, `HF_TOKEN`, `dbPassword`. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]/g, "_");
  return secretNames.test(words) && !aboutSecrets.test(words) && !specialTokens.test(words);
}

/** Texts that can be recognised as secrets: of GitHub, GitLab, AWS, Slack, OpenAI and Hugging Face, private keys, and JWT. */
export const knownSecrets =
  /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{20,255}|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abpr]-[\w-]{10,255}|sk-[\w-]{20,255}|hf_[A-Za-z0-9]{20,255}|eyJ[\w-]{10,4000}\.eyJ[\w-]{10,8000}\.[\w-]{0,2000})|-----BEGIN [A-Z ]{0,40}PRIVATE KEY[\s\S]*/;
