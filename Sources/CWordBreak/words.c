// ICU is called from C only: its Swift import would clash with Foundation's own copy of ICU.
#include "CWordBreak.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

long lacuna_words(const uint8_t *text, size_t length, uint32_t *starts, uint32_t *ends, long capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, (const char *)text, (int64_t)length, &status);
  // The root locale: the same words on every machine.
  UBreakIterator *breaks = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  ubrk_setUText(breaks, &source, &status);
  long count = 0;
  if (U_SUCCESS(status)) {
    int32_t start = ubrk_first(breaks);
    for (int32_t end = ubrk_next(breaks); end != UBRK_DONE; start = end, end = ubrk_next(breaks)) {
      if (ubrk_getRuleStatus(breaks) < UBRK_WORD_NONE_LIMIT) continue;
      if (count < capacity) {
        starts[count] = (uint32_t)start;
        ends[count] = (uint32_t)end;
      }
      count++;
    }
  }
  ubrk_close(breaks);
  utext_close(&source);
  return U_SUCCESS(status) ? count : -1;
}
