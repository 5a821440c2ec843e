/** One message to a receiver. */
export interface Delivery {
  readonly url: string;
  /** What it is signed with. */
  readonly secret: string;
  /** The same for every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly eventType: string;
  readonly body: string;
}

/** Takes messages to receivers outside. The class is the DI token. */
export abstract class WebhookSender {
  /**
   * @throws TargetRefused when the address must not be called
   */
  abstract check(url: string): void;

  /**
   * One attempt, signed. Redirects are not followed.
   * @returns the status of the answer, 200–299
   * @throws DeliveryFailed
   * @throws TargetRefused
   */
  abstract send(delivery: Delivery, signal: AbortSignal): Promise<number>;
}
