#ifndef C_SQLITE_SET_UP_H
#define C_SQLITE_SET_UP_H

/// Tells SQLite to count no memory, which it does behind a lock at each allocation. It has to be said before anything else
/// is asked of SQLite, and through a function with variable arguments, which Swift cannot call.
void lacuna_sqlite_count_no_memory(void);

#endif
