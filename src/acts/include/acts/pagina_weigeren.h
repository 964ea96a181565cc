/* Somebody asks for a page that is not for him, because of his role or of what he may see: it stays shut, and the logboek
 * tells so, with the path as the table of pages has it (AVG art. 5 lid 2). */
#ifndef ACTS_PAGINA_WEIGEREN_H
#define ACTS_PAGINA_WEIGEREN_H

#include "acts/werk.h"
#include "base/fault.h"

/* Always false, with FAULT_ACCESS. `pad`: as in the table of pages. */
bool pagina_weigeren(const struct werk *werk, const char *pad, struct fault *fault);

#endif
