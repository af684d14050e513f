// Which language An Sinh speaks outside cells: the interface's, or the one the clerk has fixed.
#pragma once

#include "border/package.hxx"
#include "text/language.hxx"

#include <com/sun/star/util/XChangesNotifier.hpp>

namespace ansinh::border {

enum class LanguageChoice { interface, vietnamese, english };

LanguageChoice language_choice(const Context& context);

/// A setting of the user's profile; it holds from the next sentence on.
void choose_language(const Context& context, LanguageChoice choice);

/// What sentences are to be in.
text::Language spoken_language(const Context& context);

/// Tells its listeners whenever somebody chooses; keep it as long as they listen.
css::uno::Reference<css::util::XChangesNotifier> language_notifier(const Context& context);

} // namespace ansinh::border
