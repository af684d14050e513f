// What An Sinh remembers in a document: a text for each subject, in a user-defined property that is stored with
// the document in every format and shows under File › Properties. What the texts mean is core's (target::Memory,
// report::CheckMemory).
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ansinh::office {

enum class Subject : std::uint8_t { targets, checks };

/// Nothing where the document remembers nothing. A property of that name which is no text (somebody else's)
/// comes back as the name of its type, so that it is not taken for nothing.
std::optional<std::string>
read_remembered(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                Subject subject = Subject::targets);

/// Changes it, as an undo action of its own; to be called within the step it belongs to. The office records
/// no change of properties by itself.
void remember(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model, const rtl::OUString& title,
              std::string_view text, Subject subject = Subject::targets);

/// Takes it away for good: not a change somebody could undo.
void forget(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model);

} // namespace ansinh::office
