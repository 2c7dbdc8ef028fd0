/** Calls orders-api. */
import { z } from "zod";

const Order = z.object({
  order_id: z.number(),
  status: z.string(),
  total: z.string(),
});

export type Order = z.infer<typeof Order>;

export interface Line {
  sku: string;
  quantity: number;
}

export async function placeOrder(customerId: number, lines: Line[]): Promise<Order> {
  const response = await fetch("/orders", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ customer_id: customerId, channel: "web", lines }),
  });
  if (!response.ok) {
    throw new Error(`order refused: ${response.status}`);
  }
  return Order.parse(await response.json());
}
