// The sheet a command works on, with its tables found in it.
#pragma once

#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "table/discovery.hxx"
#include "table/vocabulary.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ansinh::commands {

struct SheetTables {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet;
    table::Sheet content; ///< as it was when it was read
    table::Vocabulary words;
    std::vector<table::Table> tables;
    std::optional<table::Position> cursor; ///< only where the sheet is the one in view
};

/// Reads the sheet of that name, else the one in view. Throws Error "sheet.unknown", "data.…", what reading a
/// sheet throws.
SheetTables read_tables(const Invocation& invocation, const office::Document& document,
                        const std::optional<std::string>& name);

} // namespace ansinh::commands
