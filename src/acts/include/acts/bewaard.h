/* For a page that meets a fault after its act was done: it does not say that nothing was saved. */
#ifndef ACTS_BEWAARD_H
#define ACTS_BEWAARD_H

#include <stdint.h>

/* Changes of this thread that were kept since it started. */
int64_t werk_bewaard(void);

#endif
