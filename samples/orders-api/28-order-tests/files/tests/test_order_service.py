"""Orders, with a cursor that only remembers."""
from decimal import Decimal

from orders_api.services import order_service


class Cursor:
    def __init__(self, *answers):
        self.answers = list(answers)
        self.statements = []

    def execute(self, statement, parameters=()):
        self.statements.append(statement)

    def fetchone(self):
        return self.answers.pop(0)


def test_without_a_voucher_nothing_is_asked():
    cursor = Cursor()
    assert order_service.redeem(cursor, None) == 0
    assert cursor.statements == []


def test_an_old_voucher_is_worth_nothing():
    assert order_service.redeem(Cursor(None), "SOMMER24") == 0


def test_a_voucher_takes_its_percentage():
    assert order_service.redeem(Cursor((Decimal("15"),)), "VÅR25") == 15
