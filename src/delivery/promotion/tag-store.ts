/** A tag of a repository. */
export interface Tag {
  name: string;
  commit: string;
  /** Message of an annotated tag. Undefined for a lightweight one. */
  message: string | undefined;
  /** Name in the tag object, which differs from `name` if the tag was moved by hand. */
  ownName: string | undefined;
  /** Time in the tag object as ISO 8601. Undefined if it has none. */
  date: string | undefined;
  tagger: string | undefined;
}

export interface NewTag {
  name: string;
  commit: string;
  message: string;
}

/** The tags of a repository, wherever it is. Creating a tag fails if it exists: that is the lock of a promotion. */
export interface TagStore {
  /** Returns the tags of a model: `NAME@…` and `NAME#…`. */
  list(model: string): Promise<Tag[]>;
  /** Creates an annotated tag. `taken` if another process has created that name. */
  create(tag: NewTag): Promise<"created" | "taken">;
  remove(name: string): Promise<void>;
  /** Creates a commit with the same files on top of `commit`, for a second version at that commit. */
  commitAbove(commit: string, message: string): Promise<string>;
}
