/**
 * Digests of forests that were grown from a fixed seed. They are tripwires, not right answers: nobody else derived them, and
 * a forest with another digest may be as good. They show that a change alters every model that users train. A commit that
 * changes one says why, and shows with `npm run bench -- forest-quality` that accuracy is unchanged.
 */
export const goldenDigests = {
  "two classes": "0db120bada22a573",
  "three classes": "64dcf565e545df33",
  "three classes, six features a node": "b75ce4195979986f",
  "three classes, large nodes": "08decd0ac205b855",
  "ten classes": "bbc935f1d3706ce6",
  "entropy, large leaves": "6d0d88f927b33c13",
  weights: "429238c10a88b9de",
  numbers: "2a0255e95a9f2950",
  "numbers, a third": "10738a83676d5872",
  "numbers with weights": "351fb72ba1944428",
};
