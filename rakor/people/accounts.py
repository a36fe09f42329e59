# How people sign in: allauth with NIP or username. Nobody signs up; accounts are made by an admin or Setda.
from allauth.account.adapter import DefaultAccountAdapter

# The page one arrives at says it already.
UNSAID = {"account/messages/logged_in.txt", "account/messages/logged_out.txt"}


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        if message_template not in UNSAID:
            super().add_message(request, level, message_template, *args, **kwargs)
