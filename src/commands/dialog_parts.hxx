// What the dialogs of several commands show alike: lists of fixed sentences and of tables, and messages by
// kind.
#pragma once

#include "border/sentences.hxx"
#include "office/dialog/dialog.hxx"
#include "table/discovery.hxx"

#include <initializer_list>
#include <span>
#include <string_view>

namespace ansinh::commands {

/// A list box gets these sentences for items.
void set_sentences(office::Dialog& dialog, const border::Sentences& sentences, std::string_view control,
                   std::initializer_list<const char*> codes);

/// A list box gets the names of the shipped regulations for items, in the order of profile::shipped_names, and the
/// first is selected: a regulation's full title is too long for a list. `none`, where given, is the code of an item
/// above them.
void set_regulations(office::Dialog& dialog, const border::Sentences& sentences, std::string_view control,
                     const char* none = nullptr);

/// A list box gets the tables for items, "A3:P7: BIỂU GIAO CHỈ TIÊU", and `chosen`, which may be null, is
/// selected.
void show_table_list(office::Dialog& dialog, std::string_view control, std::span<const table::Table> tables,
                     const table::Table* chosen);

} // namespace ansinh::commands
