// One run of a command: what it was asked, where, and what it answers.
#pragma once

#include "border/package.hxx"
#include "border/sentences.hxx"
#include "commands/arguments.hxx"
#include "message.hxx"
#include "office/document.hxx"
#include "office/progress.hxx"

#include <com/sun/star/frame/XFrame.hpp>

#include <string>
#include <vector>

namespace ansinh::commands {

struct Invocation {
    border::Context context;
    css::uno::Reference<css::frame::XFrame> frame;
    const Arguments& arguments;
    const border::Sentences& sentences;
    office::Progress& progress;

    /// There is a window with somebody in front of it and the URL had no arguments: the command may ask. It
    /// then runs on the thread that windows belong to.
    bool interactive = false;

    /// The names of the units that a message may speak of; a command sets them as soon as it knows them, so
    /// that its refusal names them too.
    std::vector<std::string> unit_names;
};

/// The spreadsheet in the frame, with the edit under way in a cell ended. Throws Error
/// "document.not-spreadsheet", "document.read-only".
office::Document changeable_document(const Invocation& invocation);

/// The same for a command that changes nothing in it: it may be read-only.
office::Document readable_document(const Invocation& invocation);

/// Everything that stands in the way, in one message of the given code: at most a dozen of each kind, the
/// rest counted, then the hints. Throws Error unless there are no faults.
void refuse_if_any(const char* code, const std::vector<Message>& faults,
                   const std::vector<Message>& hints = {});

} // namespace ansinh::commands
