"""What holds for all tests: memory is tidied up seldom, for it took a fifth of the time.

Hundreds of apps come and go in one process, each in a hundred thousand objects that hold each
other; looking through them after every seven hundred, as Python does, finds little.
"""

import gc

gc.set_threshold(100_000, 20, 100)
