// The spreadsheets that are open in the office, whatever window they show in.
#pragma once

#include "border/package.hxx"
#include "office/document.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::office {

/// In the order the office keeps them; those without a window of their own are none.
std::vector<Document> open_spreadsheets(const border::Context& context);

/// The one of that file; none where it is not open or is no spreadsheet.
std::optional<Document> open_spreadsheet(const border::Context& context, const rtl::OUString& url);

/// Brings its window to the front. Returns the frame.
css::uno::Reference<css::frame::XFrame> bring_forward(const Document& document);

/// The document's file; empty for one that was never stored.
rtl::OUString url_of(const Document& document);

/// As people call it: its file's shown_name (office/file_names), else the window's title.
std::string shown_name(const Document& document);

} // namespace ansinh::office
