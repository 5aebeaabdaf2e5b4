#include <glib/gi18n-lib.h>

#include "app/entry-actions.h"
#include "app/print-pages.h"
#include "report/paper-form.h"
#include "store/entry.h"

/* Notes that point into what @acceptances keeps. */
static GArray *
list_notes (GPtrArray *acceptances)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (PtPaperNote));

  for (guint i = 0; i < acceptances->len; i++) {
    const PtAcceptance *acceptance = g_ptr_array_index (acceptances, i);
    PtPaperNote note = { acceptance->warning, acceptance->reason };

    g_array_append_val (notes, note);
  }
  return notes;
}

GPtrArray *
pt_entry_actions_draw_paper (PtEntryPage *page, gboolean filled, GError **error)
{
  const PtEntryChoice *choice;
  g_autoptr (GPtrArray) acceptances = NULL;
  g_autoptr (GArray) notes = NULL;
  PtPaperForm paper;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page), NULL);

  choice = pt_entry_table_get_choice (pt_entry_page_get_table (page));
  acceptances = pt_book_list_acceptances (choice->book, choice->period, error);
  if (acceptances == NULL)
    return NULL;

  notes = list_notes (acceptances);
  paper = (PtPaperForm){
    .unit = pt_entry_bar_get_unit (pt_entry_page_get_bar (page)),
    .period = choice->period,
    .filled = filled,
    .example = filled && pt_book_is_example (choice->book),
    .notes = (const PtPaperNote *) notes->data,
    .n_notes = notes->len,
  };
  return pt_paper_form_draw (pt_book_get_catalogue (choice->book),
                             pt_book_get_columns (choice->book), &paper, error);
}

void
pt_entry_actions_print (PtEntryPage *page, gboolean filled)
{
  GtkRoot *root;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  g_return_if_fail (PT_IS_ENTRY_PAGE (page));

  root = gtk_widget_get_root (GTK_WIDGET (page));
  pages = pt_entry_actions_draw_paper (page, filled, &error);
  if (pages == NULL)
    pt_entry_page_say (page, error->message, TRUE);
  else if (GTK_IS_WINDOW (root))
    pt_print_pages (GTK_WINDOW (root), pages, _ ("Report form"));
}
