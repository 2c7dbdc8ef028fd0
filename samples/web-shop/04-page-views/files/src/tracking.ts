/** One page that a visitor saw. */
export interface PageView {
  event_id: string;
  session_id: string;
  customer_id: number | null;
  url: string;
  event_at: string;
  props: Record<string, unknown>;
}

export function pageView(sessionId: string, customerId: number | null, url: string, props = {}): PageView {
  return {
    event_id: crypto.randomUUID(),
    session_id: sessionId,
    customer_id: customerId,
    url,
    event_at: new Date().toISOString(),
    props,
  };
}

export function send(view: PageView): void {
  navigator.sendBeacon("/events", JSON.stringify(view));
}
