import math
import no_such_module_xyz
