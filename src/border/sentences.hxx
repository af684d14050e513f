// The sentences that ship with the extension, and how a message becomes one.
#pragma once

#include "border/package.hxx"
#include "message.hxx"
#include "text/sentence.hxx"

#include <com/sun/star/resource/XStringResourceResolver.hpp>

#include <span>
#include <string>

namespace ansinh::border {

/// One language's sentences. Reading them costs a file, so make one and keep it.
class Sentences {
public:
    Sentences(const Context& context, text::Language language);

    /// The same for a clerk in front of a window: where there is a sentence "dialog.<code>" it takes the
    /// place of <code>, whose own names arguments of the URL form. Costs nothing.
    Sentences for_window() const;

    text::Language language() const { return m_language; }

    std::string render(const Message& message, const text::UnitNames& names) const;
    /// Units by their names; one that has none is called by its number, from 1.
    std::string render(const Message& message, std::span<const std::string> names = {}) const;

private:
    rtl::OUString key(std::string_view code) const;

    css::uno::Reference<css::resource::XStringResourceResolver> m_resource;
    text::Language m_language;
    bool m_for_window = false;
};

} // namespace ansinh::border
