import { placeOrder, type Order } from "./api.js";
import type { Cart } from "./cart.js";
import { pageView, send } from "./tracking.js";

export async function checkOut(sessionId: string, customerId: number, cart: Cart): Promise<Order> {
  const order = await placeOrder(customerId, cart.all());
  send(pageView(sessionId, customerId, "/thank-you", { order_id: String(order.order_id) }));
  return order;
}
