#include "app/choice.h"

#include "base/text.h"

struct _PtChoice {
  GObject parent_instance;

  int id;
  char *name, *detail;
};

G_DEFINE_FINAL_TYPE (PtChoice, pt_choice, G_TYPE_OBJECT)

static void
pt_choice_finalize (GObject *object)
{
  PtChoice *self = PT_CHOICE (object);

  g_free (self->name);
  g_free (self->detail);

  G_OBJECT_CLASS (pt_choice_parent_class)->finalize (object);
}

static void
pt_choice_class_init (PtChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pt_choice_finalize;
}

static void
pt_choice_init (PtChoice *self)
{
}

PtChoice *
pt_choice_new (int id, const char *name, const char *detail)
{
  PtChoice *self = g_object_new (PT_TYPE_CHOICE, NULL);

  self->id = id;
  self->name = g_strdup (name);
  self->detail = g_strdup (detail);
  return self;
}

int
pt_choice_get_id (PtChoice *self)
{
  return self->id;
}

const char *
pt_choice_get_name (PtChoice *self)
{
  return self->name;
}

const char *
pt_choice_get_detail (PtChoice *self)
{
  return self->detail;
}

PtChoiceMatch
pt_choice_match (PtChoice *self, const char *wish)
{
  if (pt_text_finds (self->name, wish))
    return PT_CHOICE_NAME_MATCHES;
  if (self->detail != NULL && pt_text_finds (self->detail, wish))
    return PT_CHOICE_DETAIL_MATCHES;
  return PT_CHOICE_NO_MATCH;
}

PtChoice *
pt_choice_find (GListModel *choices, int id)
{
  guint n = choices == NULL ? 0 : g_list_model_get_n_items (choices);

  for (guint i = 0; i < n; i++) {
    g_autoptr (PtChoice) choice = g_list_model_get_item (choices, i);

    if (choice->id == id)
      return choice; /* the list keeps it */
  }
  return NULL;
}

guint
pt_choice_find_position (GListModel *choices, int id)
{
  guint n = choices == NULL ? 0 : g_list_model_get_n_items (choices);

  for (guint i = 0; i < n; i++) {
    g_autoptr (PtChoice) choice = g_list_model_get_item (choices, i);

    if (choice->id == id)
      return i;
  }
  return 0;
}
