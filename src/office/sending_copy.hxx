// A copy of the open document for sending, changed before anybody sees it.
#pragma once

#include "border/package.hxx"
#include "office/document.hxx"

#include <functional>
#include <string_view>

namespace ansinh::office {

/// Where the document's own file is, and how it is called.
struct FilePlace {
    rtl::OUString folder; ///< URL; empty for a document never stored
    rtl::OUString name;   ///< without the ending; the window's title for a document never stored
    rtl::OUString ending; ///< "ods" for a document never stored
};

FilePlace file_place(const Document& document);

/// A full path or file URL as the one URL of that file, with `ending` where it has none. Throws Error
/// "copy.path" (to) for anything that is no full path of a file.
rtl::OUString file_target(std::string_view to, const rtl::OUString& ending);

/// That a file can be written there. Throws Error "copy.folder" (folder) where there is none, "copy.open"
/// (file) when it is open, "copy.exists" (file) unless `overwrite`.
void check_file_target(const border::Context& context, const rtl::OUString& target, bool overwrite);

/// Where a copy is to go, as a URL; `to` is a file URL or a full path, and gets the document's ending when it
/// has none. Throws Error "copy.path" (to) for anything that is no full path of a file, "copy.ending"
/// (ending) for another format's, "copy.folder" (folder) where there is none, "copy.itself" for the
/// document's own file, "copy.open" (file) for another document's that is open, "copy.exists" (file) unless
/// `overwrite`.
rtl::OUString copy_target(const border::Context& context, const Document& document, std::string_view to,
                          bool overwrite);

/// Stores the document as it is now, in its own format, opens that without a window, has it changed, takes
/// away what An Sinh remembers in it, and only then puts it in place of what `target` may be. The open
/// document stays as it is. Throws Error "copy.failed"
/// (file) when the file cannot be written, and what `change` throws; nothing is left behind then.
void write_copy(const border::Context& context, const Document& document, const rtl::OUString& target,
                const std::function<void(const Document&)>& change);

} // namespace ansinh::office
