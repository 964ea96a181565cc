// verwacht: logboek_keten.h: No such file or directory
#include "logboek_keten.h"
