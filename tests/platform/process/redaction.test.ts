/** What is a secret in a command follows from the examples: each names what must not remain, and what must. */
import { expect, test } from "vitest";
import { isSecretName } from "../../../src/core/secret.ts";
import { redactionOf } from "../../../src/platform/process/redaction.ts";

const none = redactionOf({ env: {}, parameters: new Map() });

test("names of secrets, and names that only look like them", () => {
  const secrets = [
    "api-key",
    "api_key",
    "apikey",
    "HF_TOKEN",
    "dbPassword",
    "wandb.api_key",
    "SECRET",
    "aws_secret_access_key",
  ];
  const others = [
    "pad_token",
    "max_token",
    "tokenizer",
    "num_tokens",
    "token_length",
    "key",
    "monkey",
    "author",
    "password_file",
    "keys",
  ];
  expect(secrets.filter((name) => !isSecretName(name))).toEqual([]);
  expect(others.filter(isSecretName)).toEqual([]);
});

test("words of a command", () => {
  const words = [
    "python",
    "train.py",
    "--api-key",
    "abc",
    "--token=def",
    "--epochs",
    "20",
    "--pad_token",
    "<pad>",
    "-p",
  ];
  expect(none.words(words)).toEqual([
    "python",
    "train.py",
    "--api-key",
    "***",
    "--token=***",
    "--epochs",
    "20",
    "--pad_token",
    "<pad>",
    "-p",
  ]);
  expect(none.words(["make", "train", "DB_PASSWORD=x y", "LR=0.1"])).toEqual([
    "make",
    "train",
    "DB_PASSWORD=***",
    "LR=0.1",
  ]);
  expect(none.words(["--token", "--epochs", "3"])).toEqual(["--token", "--epochs", "3"]);
});

test("lines for a shell, and addresses", () => {
  const shown = (text: string) => none.text(text);
  expect(shown("HF_TOKEN='a b' python t.py --api-key \"c d\" --lr 0.1")).toBe(
    "HF_TOKEN=*** python t.py --api-key *** --lr 0.1",
  );
  expect(shown("a  --token=x\tb --token -v DB_SECRET='open it")).toBe("a  --token=***\tb --token -v DB_SECRET=*** it");
  expect(shown("psql postgres://me:pw@db.example/x")).toBe("psql postgres://***@db.example/x");
  expect(shown("git+https://token@host/a.git#b")).toBe("git+https://***@host/a.git#b");
  expect(shown("https://b.example/c?sv=1&sig=aB%2F&x=2")).toBe("https://b.example/c?sv=1&sig=***&x=2");
  expect(shown("user@host:/data and a@b")).toBe("user@host:/data and a@b");
  expect(shown(`export T=ghp_${"a".repeat(36)}`)).toBe("export T=***");
});

test("values of variables and parameters with the name of a secret, wherever they occur", () => {
  const redaction = redactionOf({
    env: { WANDB_API_KEY: "0123456789abcdef", SHORT_TOKEN: "yes", HOME: "/home/me", PWD: "/home/me", EMPTY_SECRET: "" },
    parameters: new Map([["password", "correct horse"]]),
  });
  expect(redaction.text("key 0123456789abcdef in /home/me, yes")).toBe("key *** in /home/me, yes");
  expect(redaction.words(["login", "correct horse", "--note=correct horse!"])).toEqual(["login", "***", "--note=***!"]);
  const values = redaction.values(
    new Map([
      ["password", "correct horse"],
      ["url", "ftp://u:p@h"],
      ["lr", "0.1"],
    ]),
  );
  expect(Object.fromEntries(values)).toEqual({ password: "***", url: "ftp://***@h", lr: "0.1" });
});
