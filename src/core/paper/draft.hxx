// A draft of a paper of any kind from what a clerk says of it and the committee's regulation.
#pragma once

#include "paper/paper.hxx"
#include "paper/signing.hxx"
#include "profile/profile.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::paper {

/// What a clerk says; what is empty comes from the regulation, or is a blank.
struct Wishes {
    std::string kind;
    std::string about;  ///< trích yếu
    std::string to;     ///< one for each line or ";"
    std::string body;   ///< line by line; empty: the kind's skeleton
    std::string bases;  ///< Căn cứ, one for each line
    std::string copies; ///< Nơi nhận, one for each line or ";"
    std::string keeper; ///< who keeps a copy beside VT
    std::string place, agency, issuer, name;
    Signer signer = Signer::head;
    Seal seal = Seal::by_profile;
};

/// Neither number nor date: those are for the one who registers it. Of a kind that is addressed to somebody,
/// "Kính gửi" has whom, else they are among the recipients and where the skeleton names them. Throws Error
/// "paper.kind", "paper.no-committee" where neither the regulation nor the wishes say who issues it.
Paper draft(const Wishes& wishes, const profile::Profile& profile, const Form& form, const Kinds& kinds);

} // namespace ansinh::paper
