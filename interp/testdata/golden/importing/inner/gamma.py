from .. import VERSION
from ..inner import order
order.append(__name__)
GAMMA = VERSION + 1
