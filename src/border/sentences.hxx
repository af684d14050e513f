// The sentences that ship with the extension, and how a message becomes one.
#pragma once

#include "border/package.hxx"
#include "message.hxx"
#include "text/sentence.hxx"

#include <com/sun/star/resource/XStringResourceResolver.hpp>

#include <string>

namespace ansinh::border {

/// One language's sentences. Reading them costs a file, so make one and keep it.
class Sentences {
public:
    Sentences(const Context& context, text::Language language);

    std::string render(const Message& message, const text::UnitNames& names) const;
    /// For messages without units.
    std::string render(const Message& message) const;

private:
    css::uno::Reference<css::resource::XStringResourceResolver> m_resource;
    text::Language m_language;
};

} // namespace ansinh::border
