/**
 * Wakes the one who waits for it; rung while nobody waits, it rings for the next. Whoever wakes up goes on in
 * its own asynchronous context, not in that of the ringer.
 */
export class Bell {
  private rung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async rings(): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    this.rung = false;
  }
}
