// verwacht: invalid use of undefined type 'struct tx'
#include "store/store.h"

void act(struct tx *tx);
void act(struct tx *tx) {
  (void)*tx;
}
