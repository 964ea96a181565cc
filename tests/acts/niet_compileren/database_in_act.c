// verwacht: db/db.h: No such file or directory
#include "db/db.h"
