"""The compiled search for one visitor's best plan; `laying_out` and `tree` are its doors.

Every file here is compiled code or what it stands on, and the folder of the kept code is named by a hash of them all.
"""
