#include "CSQLiteSetUp.h"

#include <sqlite3.h>

void lacuna_sqlite_count_no_memory(void) {
  // Said too late it is refused and changes nothing.
  (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
