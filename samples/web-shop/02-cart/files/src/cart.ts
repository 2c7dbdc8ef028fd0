import type { Line } from "./api.js";

/** What a visitor is about to buy. */
export class Cart {
  private readonly lines = new Map<string, number>();

  add(sku: string, quantity = 1): void {
    this.lines.set(sku, (this.lines.get(sku) ?? 0) + quantity);
  }

  all(): Line[] {
    return [...this.lines].map(([sku, quantity]) => ({ sku, quantity }));
  }
}
