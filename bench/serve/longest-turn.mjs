/**
 * Loaded into a server before its program: measures the longest time that the server's thread computed without looking at its
 * connections. It is processor time, so that other programs on the machine do not count. SIGUSR2 prints it and starts again.
 */
const used = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

let before = used();
let longest = 0;
const turn = () => {
  const now = used();
  longest = Math.max(longest, now - before);
  before = now;
};
setInterval(turn, 1).unref();
process.on("SIGUSR2", () => {
  process.stderr.write(`longest turn ${longest} ms\n`);
  longest = 0;
});
