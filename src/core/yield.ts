/** Lets the event loop run once: signals are handled, sockets are read, and the garbage collector can finish a cycle. */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
