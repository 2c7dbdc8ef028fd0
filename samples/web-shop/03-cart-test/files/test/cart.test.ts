import { expect, test } from "vitest";
import { Cart } from "../src/cart.js";

test("adds up what is the same", () => {
  const cart = new Cart();
  cart.add("TNT-1");
  cart.add("TNT-1", 2);
  expect(cart.all()).toEqual([{ sku: "TNT-1", quantity: 3 }]);
});
