// verwacht: intern.h: No such file or directory
#include "intern.h"
